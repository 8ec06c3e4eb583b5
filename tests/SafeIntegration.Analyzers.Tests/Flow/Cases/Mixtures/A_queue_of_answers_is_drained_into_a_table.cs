using System.Collections.Concurrent;
using Dapper;
using Microsoft.Extensions.AI;
using System.Data.Common;

namespace Answers.Queued;

public sealed class Answers(IChatClient chat, DbConnection database)
{
    private readonly BlockingCollection<string> _answers = [];

    public async Task AskAsync(string question) => _answers.Add((await chat.GetResponseAsync(question)).Text);

    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        foreach (string answer in _answers.GetConsumingEnumerable(cancellationToken))
            await database.ExecuteAsync("insert into answers (text) values (@answer)", new { answer }); // expect: SI2001
    }
}
