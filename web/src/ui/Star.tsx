/** The khatam: two squares turned on each other, from which the patterns of zellige grow. */
export const Star = ({ className = '' }: { className?: string }) => (
  <svg className={`star ${className}`} viewBox="0 0 100 100" aria-hidden="true">
    <path d="M18 18h64v64H18z" />
    <path d="M50 4.7 95.3 50 50 95.3 4.7 50z" />
    <circle cx="50" cy="50" r="11" />
  </svg>
)
