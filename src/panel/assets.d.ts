declare module '*.svg' {
  const markup: string;
  export default markup;
}
declare module '*/page.css';
declare module '*/report.css' {
  const text: string;
  export default text;
}
