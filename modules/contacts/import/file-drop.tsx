import { Alert, Button, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import '@mantine/dropzone/styles.css';
import { IconFileSpreadsheet, IconFolderOpen } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import classes from './file-drop.module.css';

interface Given {
  /** The largest file that is taken; unknown while it loads, and then left to the server. */
  maxMb: number | undefined;
  onFile: (file: File) => void;
}

/** Where a file is dropped, or chosen by a button. One that is too large is not even sent. */
export function FileDrop({ maxMb, onFile }: Given) {
  const browse = useRef<() => void>(null);
  const [tooLarge, setTooLarge] = useState<string>();
  const take = ([file]: File[]) => {
    if (!file) return;
    const isTooLarge = maxMb !== undefined && file.size > maxMb * 1024 * 1024;
    setTooLarge(
      isTooLarge
        ? `${file.name} is larger than ${maxMb} MB. Split it, or ask the operator to raise IMPORT_MAX_MB.`
        : undefined,
    );
    if (!isTooLarge) onFile(file);
  };
  return (
    <>
      {tooLarge && (
        <Alert color="red" role="alert" title="This file is too large">
          {tooLarge}
        </Alert>
      )}
      <Dropzone
        onDrop={take}
        openRef={browse}
        activateOnClick={false}
        activateOnKeyboard={false}
        multiple={false}
        tabIndex={-1}
        className={classes.drop}
        inputProps={{ 'aria-label': 'File to import', tabIndex: -1 }}
      >
        <div className={classes.inner}>
          <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden className={classes.icon} />
          <Text fw={560}>Drop a file here</Text>
          <Text c="dimmed" size="sm">
            CSV, TSV or TXT{maxMb !== undefined && `, up to ${maxMb} MB`}
          </Text>
          <Button
            leftSection={<IconFolderOpen size={16} />}
            onClick={() => browse.current?.()}
            className={classes.browse}
          >
            Choose a file
          </Button>
        </div>
      </Dropzone>
    </>
  );
}
