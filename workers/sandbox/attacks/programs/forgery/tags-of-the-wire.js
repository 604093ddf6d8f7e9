// expect: answer
// unharmed: judge
// Objects that look like the tagged forms of the protocol must come out as what they are.
export const attack = () => [{ $: 'bigint', text: '1' }, { $: 'Int32Array', base64: '%%%' }, { $: { $: 'Map' } }];
