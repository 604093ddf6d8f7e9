export { checkArticles } from './check-articles.ts';
export { type ParsedArticle, parseArticle } from './parse-article.ts';
export { listArticleTopics, readArticleFolder } from './read-article-folder.ts';
export { summariseArticle } from './summarise-article.ts';
