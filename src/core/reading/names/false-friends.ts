/**
 * What begins like a name that we know and means something else: a shop, a browser, a program on the reader's own
 * computer. Found as names are, and then left out.
 */
export const FALSE_FRIENDS: readonly string[] = `
Google Play;Google Play Store;Google Chrome;Google Pixel;Google Plus page;Google Docs Viewer;Google Scholar;Google Books
Google search results;Google search advert;Google search adverts;Cookie Consent Manager;Google search engine;Google account;Google Wallet;Google News;Google Lens;Google Earth
Chrome;Internet Explorer;Microsoft Internet Explorer;MS Internet Explorer;Microsoft Edge;Microsoft Word;Microsoft Excel
Microsoft PowerPoint;Microsoft Office;Microsoft Windows;Microsoft Outlook;Microsoft Store;Microsoft account;Microsoft Silverlight
MS Word;MS Office;MS Excel;Windows Live;Windows Phone;Windows Explorer
Adobe Reader;Adobe Acrobat;Adobe Acrobat Reader;Adobe PDF;Adobe Flash;Adobe Flash Player;Adobe Flash cookies;Acrobat Reader
Apple Safari;Apple App Store;App Store;Amazon Fire;Amazon Kindle;Amazon Echo;Amazon Alexa;Amazon vouchers;Amazon voucher
Amazon wish list;Yahoo Mail;Yahoo email;Yandex Browser;Samsung Internet
Facebook page;Facebook pages;Facebook account;Facebook accounts;Facebook group;Facebook groups;Facebook profile
Facebook Live;Facebook event;Facebook events;Facebook post;Facebook posts;Facebook Marketplace;Facebook friends
Twitter page;Twitter pages;Twitter account;Twitter accounts;Twitter profile;Twitter handle;X account;X page;X profile;X ray;X rays
YouTube channel;YouTube channels;YouTube account;YouTube page;LinkedIn page;LinkedIn account;LinkedIn profile;LinkedIn group
Instagram account;Instagram page;Instagram profile;WhatsApp group;WhatsApp channel;TikTok account
Facebook Messenger;Facebook message;Facebook messages;Twitter message;Twitter messages
Facebook icon;Twitter icon;LinkedIn icon;YouTube icon;Instagram icon;WhatsApp icon;Pinterest icon;X icon
Open Objects licence;Planning Portal fee;Meta data;Meta tag;Meta tags;Meta description;Slack time;Sentry box
Civic Centre;Civic Center;Civic Suite;Civic Offices;Civic Office;Civic Hall;Civic Quarter;Civic Mayor;Civic Amenity;Civic Way
Civic Society;Civic Trust;Civic pride;Civic events;Civic Park;Civic Square;Civic House;Civic Building;Civic Buildings
Capita Selecta;Ctrl F5;F5 key;Ctrl and F5;Stripe pattern;GOV.UK;Restore settings;Restore defaults
Umbraco Park;Oracle Shopping Centre;Reading Oracle;Amazon rainforest;Snap election;Piano lessons;Piano lesson
Restore Justice;Restore Trust;Gladstone Road;Gladstone Street;Gladstone House;Causeway House;Lagan Valley;Lagan Road
Share This Page;Share This Article;Share This Post;Add This Page;Add This Event;Share This With
X axis;Generation X;Malcolm X;Windows X;Mac OS X;OS X;Article X
`
  .split(/[;\n]/)
  .map((name) => name.trim())
  .filter((name) => name !== '');
