import { Star } from '../ui/Star.tsx'

export const ScreenNothing = ({ text }: { text: string }) => (
  <div className="screen-nothing">
    <Star />
    <p>{text}</p>
  </div>
)
