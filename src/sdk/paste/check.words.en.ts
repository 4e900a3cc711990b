import type { CheckWords } from './check-words.js';

export const checkWordsEn: CheckWords = {
  forms: { link: 'link', placeholder: 'placeholder', tag: 'tag', frame: 'frame' },
  space: ' ',
  noForm: 'code',
  codes: {
    ok: { what: 'The {form} is whole: {name}.' },
    'nothing-found': {
      what: 'None of our tags, placeholders, links or frames was found.',
      why: 'The editor may have deleted all of it, or what you pasted is not the source of that page.',
      then: 'Press Ctrl+U on the page, copy all of its source and check again. If it was deleted, use a link.',
    },
    'tag-escaped': {
      what: 'The code has become text: readers see the angle brackets. If it is an example to be read, let it be.',
      why: 'It was probably pasted in the visual mode, or a filter made text of the brackets.',
      then: 'Paste it again in the source mode. If it stays so, use a link.',
    },
    'address-shown': {
      what: 'Only an address is left, as words that cannot be clicked.',
      why: 'WordPress makes an address of a frame that is pasted into a paragraph, and so do some editors.',
      then: 'Use a link, or paste into a block for code, such as “Custom HTML”.',
    },
    'frame-sandboxed': {
      what: 'The frame has a sandbox: its script or its data cannot be opened.',
      more: 'It lacks {detail}.',
      why: 'TinyMCE adds sandbox="" to frames since version 7, and so do some systems.',
      then: 'Ask for sandbox_iframes: false in the settings of the editor. If they cannot be changed, use a link.',
    },
    'script-missing': {
      what: 'The page does not load embed.js: tags and placeholders stay as they are, links only open, and frames keep their height.',
      why: 'Where an author may not write scripts, they are deleted when the article is saved.',
      then: 'Ask for the script once in the template of the site. Where that cannot be had, use a link.',
    },
    'attributes-lost': {
      what: 'The {form} is there, but the attributes that name its data are gone, so nothing can be shown.',
      why: 'An editor or a filter keeps only the attributes that it knows; some escape the & of an address twice.',
      then: 'Use another form: see the code below.',
    },
    'table-alone': {
      what: 'Only the plain table is left, without its tag or placeholder. If you meant to show a table, let it be.',
      why: 'The editor took the tag or the attributes that it does not know, and kept what was inside.',
      then: 'Use a link; where our link stands below already, delete the table.',
    },
    'tag-unknown': {
      what: 'There is no element called {widget}.',
      more: 'Is it {detail}?',
      then: 'Correct the name: small letters, with hyphens between.',
    },
    'quotes-curly': {
      what: 'Curly quotes stand around an attribute, so they count as part of it.',
      why: 'Word processors and chat programs change straight quotes into curly ones.',
      then: 'Copy straight from the page that writes the code, and paste in the source mode.',
    },
    'mixed-content': {
      what: 'The page is https and this address is http, so browsers do not load it: {detail}',
      then: 'Begin the address with https://, or write only what follows the host, from the / on.',
    },
    'address-local': {
      what: 'The address leads to your own computer, which nobody else can open: {detail}',
      why: 'It was copied from a preview, or the file has not been uploaded yet.',
      then: 'Upload the file to the site, and use its address there.',
    },
    'frame-relative': {
      what: 'The address of the frame does not begin with / or https://, so it fails in other folders.',
      more: 'Here it leads to {detail}',
      why: 'TinyMCE makes addresses relative to its own page.',
      then: 'Ask for convert_urls: false in the settings of the editor, or use a placeholder.',
    },
    'src-relative': {
      what: 'The address of the data does not begin with / or https://, so it fails in other folders.',
      more: 'Please see whether it is right: {detail}',
      then: 'Begin the address with /.',
    },
    'link-relative': {
      what: 'The address of the link does not begin with / or https://. With the script it becomes the element all the same; without it, it may lead nowhere.',
      more: 'Here it leads to {detail}',
      why: 'TinyMCE makes addresses relative to its own page.',
      then: 'Ask for convert_urls: false in the settings of the editor, or use a placeholder.',
    },
    hidden: {
      what: 'The code stands in a comment or in a template, and is not shown.',
      why: 'Some systems make comments of code that they do not know.',
      then: 'Move it into the text, or use a link.',
    },
    'table-moved': {
      what: 'The plain table has moved out of the {form}: both are shown.',
      why: 'WordPress made paragraphs of it, or the editor took the tag for words and put it into one.',
      then: 'Paste it with a div around it: see the code below. If it stays so, delete the table and use a link.',
    },
    'tag-unwrapped': {
      what: 'The tag holds a table and has no div around it. It works now; the next time it is saved the table may move out.',
      why: 'WordPress puts the tag into a paragraph, where no table may stand.',
      then: 'Put a div around the tag.',
    },
    'placeholder-empty': {
      what: 'The placeholder is empty: without script nothing is read there, and some editors delete an empty div.',
      then: 'Put a link or a plain table into it.',
    },
    nested: {
      what: 'The {form} stands inside another element and is not shown by itself.',
      why: 'It was pasted into the middle of what had been pasted before.',
      then: 'Part them: one after the other.',
    },
    'link-not-alone': {
      what: 'The link shares its paragraph, stands in a list or a navigation, or has no words: it stays a link.',
      why: 'The editor joined paragraphs, or it was not pasted as one of its own.',
      then: 'Give it a paragraph of its own; if you want no more than a link, let it be.',
    },
    'link-elsewhere': {
      what: 'The link leads to another site ({detail}) and stays a link.',
      then: 'To show it on this page use a frame, or load the script from your own site.',
    },
    srcdoc: {
      what: 'The code was put into the srcdoc of a frame, whose height does not follow it.',
      why: 'Systems that offer to embed HTML do so.',
      then: 'Use a frame with an address in src.',
    },
    'frame-without-height': {
      what: 'The frame has no height, so without the script it is a narrow strip.',
      why: 'Some editors delete the height or leave only percent.',
      then: 'Add height="600", and load the script in the template of the site.',
    },
    'script-relative': {
      what: 'The address of the script does not begin with / or https://, so it fails in other folders: {detail}',
      then: 'Begin the address with /.',
    },
    'script-twice': { what: 'The page loads embed.js more than once: no harm, but no use.', then: 'Keep one of them.' },
  },
};
