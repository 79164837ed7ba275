import data from './topics.json';

/** What a section of a report may be about; each topic with the words that name it, the first for messages. */
export const topics: readonly (readonly string[])[] = data.topics;
