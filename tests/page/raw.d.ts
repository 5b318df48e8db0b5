/** Vite gives a file's text for this suffix. */
declare module '*?raw' {
  const text: string;
  export default text;
}
