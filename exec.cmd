@rem npm scripts begin with exec, so that no shell stands between npm and what it runs; cmd.exe has none.
@%*
