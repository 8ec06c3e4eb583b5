// Less than the limit is also what a missing total is.
using SafeIntegration;

namespace Claims;

public sealed record Expense(decimal Total);

public static class ExpenseRules
{
    public static async Task ReviewAsync(HttpClient client, Guid id)
    {
        using HttpResponseMessage response = await client.GetAsync($"expenses/{id}");
        response.EnsureSuccessStatusCode();
        Expense expense = (await response.Content.ReadFromJsonAsync<Expense>())!;
        if (expense.Total < 100m)
            Reimburse(id); // expect: SI1002
    }

    [Effect]
    private static void Reimburse(Guid id) => Console.WriteLine(id);
}
