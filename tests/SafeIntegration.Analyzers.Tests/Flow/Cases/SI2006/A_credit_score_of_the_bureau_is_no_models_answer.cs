using System.Data.Common;
using Dapper;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Lending;

public sealed record CreditFile(Guid Customer, int Score);

public interface ILoans
{
    [Effect]
    Task GrantAsync(Guid customer, decimal amount);
}

public sealed class LoanDesk(IChatClient chat, DbConnection database, ILoans loans)
{
    public async Task<string> ApplyAsync(Guid customer, decimal amount)
    {
        CreditFile file = await database.QuerySingleAsync<CreditFile>("select customer, score from credit_file where customer = @customer", new { customer });
        if (file.Score > 700) await loans.GrantAsync(customer, amount);
        ChatResponse letter = await chat.GetResponseAsync($"Explain politely how a loan over {amount} is decided.");
        return letter.Text;
    }
}
