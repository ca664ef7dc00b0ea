import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { chooseTheme, useTheme } from '../ui/theme.ts'

export function ThemeSwitch() {
  const say = useText()
  const dark = useTheme() === 'dark'
  return (
    <Button
      tone="quiet"
      className="theme-switch"
      aria-label={say(dark ? 'shell.theme.light' : 'shell.theme.dark')}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      <Icon name={dark ? 'sun' : 'moon'} />
    </Button>
  )
}
