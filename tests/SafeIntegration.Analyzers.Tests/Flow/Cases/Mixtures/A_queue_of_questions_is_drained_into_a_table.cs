using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.AI;
using System.Data.Common;

namespace Questions.Queued;

public sealed class Questions(IChatClient chat, DbConnection database)
{
    private readonly BlockingCollection<string> _questions = [];

    public async Task<string> AskAsync(string question)
    {
        _questions.Add(question);
        return (await chat.GetResponseAsync(question)).Text;
    }

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        foreach (string question in _questions.GetConsumingEnumerable(cancellationToken))
            await database.ExecuteAsync("insert into questions (text) values (@question)", new { question });
    }
}
