/**
 * Whether a page at an origin may open sockets with the visitor's cookies. Browsers always send Origin on a WebSocket;
 * programs that send none carry no cookies of a victim. Without a configured address, same-origin by the Host asked for.
 */
export function allowedOrigins(config: { readonly publicUrl: string | undefined }) {
  const configured = config.publicUrl && new URL(config.publicUrl).origin
  return (origin: string | undefined, host: string | undefined): boolean => {
    if (origin === undefined) return true
    if (configured) return origin === configured
    try {
      return new URL(origin).host === host
    } catch {
      return false
    }
  }
}
