using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;

namespace Library.Keywords;

public sealed class KeywordContext(DbContextOptions<KeywordContext> options) : DbContext(options);

public sealed class KeywordWriter(IChatClient chat, KeywordContext database)
{
    public async Task<int> WriteAsync(int book, string blurb)
    {
        ChatResponse response = await chat.GetResponseAsync("Give keywords: " + blurb);
        string sql = $"update Books set Keywords = '{response.Text}' where Id = {book}";
        return await database.Database.ExecuteSqlRawAsync(sql); // expect: SI2001, SI2007
    }
}
