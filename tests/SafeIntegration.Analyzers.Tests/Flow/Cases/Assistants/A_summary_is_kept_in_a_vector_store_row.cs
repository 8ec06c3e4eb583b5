// shape: ingest: chunks are summarised and upserted by ADO.NET
using System.Data.Common;
using Microsoft.Extensions.AI;

namespace Memory;

public sealed class Chunks(IChatClient chat, DbConnection connection)
{
    public async Task IngestAsync(Guid document, IEnumerable<string> pages, CancellationToken cancellationToken)
    {
        int number = 0;
        foreach (string[] window in pages.Chunk(3))
        {
            string summary = await SummariseAsync(string.Join('\n', window), cancellationToken);
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = "insert into chunks (document, number, summary) values (@d, @n, @s)";
            Add(command, "@d", document);
            Add(command, "@n", number++);
            Add(command, "@s", summary);
            await command.ExecuteNonQueryAsync(cancellationToken); // expect: SI2001
        }
    }

    private async Task<string> SummariseAsync(string text, CancellationToken cancellationToken) =>
        (await chat.GetResponseAsync([new ChatMessage(ChatRole.User, "Summarise:\n" + text)], cancellationToken: cancellationToken)).Text;

    private static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
