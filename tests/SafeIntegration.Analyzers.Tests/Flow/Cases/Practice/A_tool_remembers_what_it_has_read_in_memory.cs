// shape: tool with a cache of rows read from the own table
using System.Collections.Concurrent;
using System.ComponentModel;
using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Glossary;

public sealed class GlossaryTool(DbDataSource database)
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.OrdinalIgnoreCase);

    [Description("Explains a word of the company.")]
    public async Task<string?> ExplainAsync(string word, CancellationToken cancellationToken)
    {
        _asked.AddOrUpdate(word, 1, static (_, count) => count + 1);
        await using DbConnection connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<string?>("select explanation from glossary where word = @word", new { word });
    }

    public static ChatOptions OptionsFor(GlossaryTool tool) => new()
    {
        ToolMode = ChatToolMode.Auto,
        Tools = [AIFunctionFactory.Create(tool.ExplainAsync, new AIFunctionFactoryOptions { Name = "explain" })],
    };
}
