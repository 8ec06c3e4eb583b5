using System.Data.Common;
using Microsoft.Extensions.AI;

namespace Reporting.Filters;

public sealed class FilterReader(IChatClient chat, DbConnection database)
{
    public async Task<List<string>> FindAsync(string wish)
    {
        ChatResponse response = await chat.GetResponseAsync("Give the WHERE clause for the table customer: " + wish);
        await using DbCommand command = database.CreateCommand();
        command.CommandText = "select name from customer where " + response.Text; // expect: SI2007
        List<string> names = [];
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }
}
