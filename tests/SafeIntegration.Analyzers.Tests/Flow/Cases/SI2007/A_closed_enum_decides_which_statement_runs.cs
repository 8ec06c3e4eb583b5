using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;

namespace Statistics;

public enum Period { Day, Week, Month }

public sealed class SalesStatistics(IChatClient chat, DbConnection database)
{
    public async Task<decimal> SumAsync(string question)
    {
        ChatResponse response = await chat.GetResponseAsync("Day, Week or Month?\n" + question);
        if (!Enum.TryParse(response.Text, out Period period) || !Enum.IsDefined(period))
            throw new FormatException("The model named no period.");
        string sql = $"select sum(total) from sales where sold_at > now() - interval '1 {period}'";
        return await database.ExecuteScalarAsync<decimal>(sql);
    }
}
