// Takes the place of @vscode/native-watchdog in the VS Code server. It would end an extension host whose parent has died;
// the harness ends the whole process group itself.
export function start() {}
