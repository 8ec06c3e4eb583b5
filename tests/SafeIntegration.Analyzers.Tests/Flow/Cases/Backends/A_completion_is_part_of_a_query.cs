using Dapper;
using OpenAI.Chat;
using System.Data.Common;

namespace Questions.Free;

public sealed class Questions(ChatClient model, DbConnection database)
{
    public async Task<IEnumerable<dynamic>> AskAsync(string question)
    {
        ChatCompletion completion = await model.CompleteChatAsync("Write one SELECT for: " + question);
        string sql = string.Concat(completion.Content.Select(part => part.Text));
        return await database.QueryAsync(sql); // expect: SI2007
    }
}
