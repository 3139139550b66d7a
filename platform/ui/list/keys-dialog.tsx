import { Kbd, Modal } from '@mantine/core';
import { useFocusBack } from '../confirm/use-focus-back.web.ts';
import classes from './keys-dialog.module.css';

interface Given {
  pickable: boolean;
  onClose: () => void;
}

/** All keys of a list and what they do. */
export default function KeysDialog({ pickable, onClose }: Given) {
  useFocusBack();
  const shown = pickable ? [...MOVING, ...PICKING, HELP] : [...MOVING, LEAVING, HELP];
  return (
    <Modal opened onClose={onClose} title="Keys of this list" size="sm">
      <dl className={classes.keys}>
        {shown.map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && ' or '}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

const MOVING = [
  { does: 'Search', keys: ['/'] },
  { does: 'Next row', keys: ['j', '↓'] },
  { does: 'Previous row', keys: ['k', '↑'] },
  { does: 'Open the row', keys: ['Enter'] },
];

const PICKING = [
  { does: 'Select the row', keys: ['x'] },
  { does: 'Select all from the last one on', keys: ['Shift x'] },
  { does: 'Select row by row', keys: ['Shift ↓', 'Shift ↑'] },
  { does: 'Leave the selection, then the rows', keys: ['Esc'] },
];

const LEAVING = { does: 'Leave the rows', keys: ['Esc'] };
const HELP = { does: 'Show these keys', keys: ['?'] };
