using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Search;

public sealed record Article(int Id, string Title);

public sealed class ArticleSearch(IChatClient chat, DbConnection database)
{
    public async Task<IEnumerable<Article>> SearchAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync("Give one search word for: " + question);
        return await database.QueryAsync<Article>("select id, title from article where title like @word", new { word = $"%{response.Text.Trim()}%" });
    }
}
