import { Button, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Product } from '../product/product.contract.ts';
import { useProducts } from '../product/product.web.ts';
import { ProductForm } from '../product/product-form.tsx';
import { shelfUrl } from '../product/shelf-url.web.ts';
import classes from './offer-form.module.css';

interface Given {
  /** Those that are not offered, as they are in already. */
  without: readonly string[];
  onAdd: (product: Product) => void;
}

/** Finds a product as one types, or makes a new one, and adds it. */
export function AddProduct({ without, onAdd }: Given) {
  const [typed, setTyped] = useState('');
  const [creating, setCreating] = useState(false);
  const [search] = useDebouncedValue(typed, 150);
  const products = useProducts(shelfUrl.parse({ search }));
  const offered = (products.data?.items ?? []).filter(({ id }) => !without.includes(id));
  const add = (id: string | null) => {
    const product = offered.find((one) => one.id === id);
    if (product) onAdd(product);
    setTyped('');
  };
  return (
    <div className={classes.add}>
      <Select
        className={classes.choice}
        aria-label="Add a product"
        placeholder="Add a product"
        data={offered.map(({ id, name }) => ({ value: id, label: name }))}
        value={null}
        onChange={add}
        searchable
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage={products.isPending ? 'Loading …' : 'No other product has this name'}
        error={products.error && 'The products could not be loaded. Reload the page.'}
      />
      <Button variant="default" leftSection={<IconPlus size={16} />} onClick={() => setCreating(true)}>
        New product
      </Button>
      <Modal opened={creating} onClose={() => setCreating(false)} title="New product">
        <ProductForm
          onDone={(product) => {
            onAdd(product);
            setCreating(false);
          }}
          onCancel={() => setCreating(false)}
        />
      </Modal>
    </div>
  );
}
