import { describeRule } from '../../support/rule';

describeRule('spelling/tone-style', {
  invalid: {
    'tone marks in two ways': `
      Số hóa hồ sơ, văn hóa, xã hội hóa và sức khoẻ.
                                               ^^^^ spelling/tone-style hint
    `,
  },
  valid: {
    'tone marks in one way, old or new': 'Số hoá hồ sơ, văn hoá, xã hội hoá và sức khoẻ.',
  },
});
