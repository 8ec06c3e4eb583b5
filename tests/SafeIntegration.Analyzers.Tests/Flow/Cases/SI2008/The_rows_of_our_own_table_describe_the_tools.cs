using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.AI;

namespace Tools.Catalogue;

public sealed record ToolRow(string Name, string Description);

public sealed class ToolCatalogue(DbConnection database, TimeProvider clock)
{
    public async Task<IReadOnlyList<AITool>> LoadAsync()
    {
        List<AITool> tools = [];
        foreach (ToolRow row in await database.QueryAsync<ToolRow>("select name, description from tool where enabled = true"))
        {
            tools.Add(AIFunctionFactory.Create(() => clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), row.Name, row.Description));
        }

        return tools;
    }
}
