import archive from '@vscode/codicons/src/icons/archive.svg';
import checklist from '@vscode/codicons/src/icons/checklist.svg';
import chevron from '@vscode/codicons/src/icons/chevron-right.svg';
import outline from '@vscode/codicons/src/icons/circle-large.svg';
import slash from '@vscode/codicons/src/icons/circle-slash.svg';
import pause from '@vscode/codicons/src/icons/debug-pause.svg';
import stop from '@vscode/codicons/src/icons/debug-stop.svg';
import edit from '@vscode/codicons/src/icons/edit.svg';
import error from '@vscode/codicons/src/icons/error.svg';
import info from '@vscode/codicons/src/icons/info.svg';
import passFilled from '@vscode/codicons/src/icons/pass-filled.svg';
import pass from '@vscode/codicons/src/icons/pass.svg';
import question from '@vscode/codicons/src/icons/question.svg';
import warning from '@vscode/codicons/src/icons/warning.svg';
import watch from '@vscode/codicons/src/icons/watch.svg';

/*! Icons: Visual Studio Code - Icons by Microsoft Corporation, CC BY 4.0 */

/** The codicons that the page uses, as SVG markup. */
export const ICONS = {
  ...{ archive, checklist, chevron, outline, slash, pause, stop, edit },
  ...{ error, info, passFilled, pass, question, warning, watch },
};
export type IconName = keyof typeof ICONS;
