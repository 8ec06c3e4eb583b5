using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.AI;

namespace Reporting;

public sealed class TopCustomers(IChatClient chat, DbConnection database)
{
    public async Task<List<string>> ListAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync("How many customers does the writer want to see? Only a number.\n" + question);
        if (!int.TryParse(response.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) || count > 100)
            throw new FormatException("The model gave no usable number.");

        await using DbCommand command = database.CreateCommand();
        command.CommandText = $"select name from customer order by revenue desc limit {count}";
        List<string> names = [];
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) names.Add(reader.GetString(0));
        return names;
    }
}
