using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Extensions.AI;

namespace Warehouse;

public sealed class RestockPlanner(IChatClient chat, DbConnection database)
{
    public async Task PlanAsync(string article, string salesOfLastWeeks)
    {
        ChatResponse answer = await chat.GetResponseAsync($"How many of {article} should be ordered? Sales: {salesOfLastWeeks}. Answer with a number only.");
        if (!int.TryParse(answer.Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int quantity) || quantity > 500)
        {
            throw new InvalidOperationException("The model gave no usable quantity.");
        }

        await database.ExecuteAsync("insert into purchase_order (article, quantity) values (@article, @quantity)", new { article, quantity }); // expect: SI2001
    }
}
