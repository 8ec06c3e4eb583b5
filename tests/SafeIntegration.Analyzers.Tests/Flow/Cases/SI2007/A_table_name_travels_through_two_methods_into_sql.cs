using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Warehouse.Questions;

public sealed class TableChooser(IChatClient chat)
{
    public async Task<string> ChooseAsync(string question) => (await chat.GetResponseAsync("Which table answers this? " + question)).Text.Trim();
}

public sealed class RowCounter(DbConnection database)
{
    public Task<long> CountAsync(string table) => database.ExecuteScalarAsync<long>($"select count(*) from {table}");
}

public sealed class WarehouseAnswers(TableChooser chooser, RowCounter counter)
{
    public async Task<string> AnswerAsync(string question)
    {
        string table = await chooser.ChooseAsync(question);
        long rows = await counter.CountAsync(table); // expect: SI2007
        return $"{rows} rows";
    }
}
