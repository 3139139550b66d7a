import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';
import classes from './toasts.module.css';

/** Where toasts appear. */
export default function Toasts() {
  return <Notifications position="bottom-right" limit={4} withinPortal={false} className={classes.toasts} />;
}
