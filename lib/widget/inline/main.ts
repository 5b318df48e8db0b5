export async function annotate(host: Element, board: unknown, target: string, signal: AbortSignal): Promise<void> {
  console.log(host, board, target, signal);
}
