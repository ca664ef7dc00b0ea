import type { ReactNode } from 'react'

/** The bar over the board: which day, seen how. */
export const ConsoleTools = ({ children }: { children: ReactNode }) => <div className="console-tools">{children}</div>
