/**
 * Microsoft's chatbot: the real Web Chat, a token from the council's function on Azure, and a Direct Line service
 * that opens a conversation, sends a greeting over its WebSocket and takes what is typed.
 */
import { answer, json } from '../exchange.ts';
import { byOther, nothingLeft } from '../expected.ts';
import { packageFile } from '../packages.ts';
import { setOtherCookie } from '../set-cookie.ts';
import type { Vendor } from './vendor.ts';

const SCRIPT = 'cdn.botframework.com';
const FUNCTION = 'cornwall-chatbot.azurewebsites.net';
const DIRECT_LINE = 'directline.botframework.com';
const CONVERSATION = 'C0rnwall7Chat0Conversation';

const greeting = {
  activities: [
    {
      type: 'message',
      id: `${CONVERSATION}|0000000`,
      timestamp: '2026-01-05T10:00:00.000Z',
      channelId: 'directline',
      from: { id: 'chatbot', name: 'Chatbot', role: 'bot' },
      conversation: { id: CONVERSATION },
      text: 'Hello. What would you like to know?',
    },
  ],
  watermark: '0',
};

export const botFramework: Vendor = {
  name: 'Bot Framework Web Chat',
  hosts: [SCRIPT, FUNCTION, DIRECT_LINE],
  needsPackages: true,
  answer: ({ host, path, method }) => {
    if (host === SCRIPT) return packageFile('webchat.js');
    if (host === FUNCTION) {
      return json(
        { token: 'a.replayed.token' },
        {
          cookies: [
            setOtherCookie('ARRAffinitySameSite', '5f2d7c90e1b84a36', { domain: FUNCTION, httpOnly: true }),
          ],
        },
      );
    }
    if (path.endsWith('/stream')) return answer('application/json', JSON.stringify(greeting));
    if (path.endsWith('/activities') && method === 'POST') return json({ id: `${CONVERSATION}|0000001` });
    return json({
      conversationId: CONVERSATION,
      token: 'a.replayed.token',
      expires_in: 3_600,
      streamUrl: `wss://${DIRECT_LINE}/v3/directline/conversations/${CONVERSATION}/stream?watermark=-&t=t`,
    });
  },
  tag: `<div id="webchat" role="main" style="height: 400px"></div>
<script src="https://${SCRIPT}/botframework-webchat/latest/webchat.js"></script>
<script>
  fetch('https://${FUNCTION}/api/token', { method: 'POST', credentials: 'include' })
    .then((answered) => answered.json())
    .then(({ token }) =>
      WebChat.renderWebChat(
        { directLine: WebChat.createDirectLine({ token }), locale: 'en-GB' },
        document.getElementById('webchat'),
      ),
    );
</script>`,
  leaves: () => ({
    ...nothingLeft,
    hosts: [SCRIPT, FUNCTION, DIRECT_LINE],
    cookies: [
      byOther(FUNCTION, {
        name: 'ARRAffinitySameSite',
        host: `.${FUNCTION}`,
        askedSeconds: 0,
        httpOnly: true,
      }),
    ],
  }),
};
