using SafeIntegration;

public sealed record Customer(int Id, string BureauNumber, decimal Limit);

public sealed class BureauAnswer
{
    public bool Blocked { get; set; }

    public string Standing { get; set; } = "";
}

public interface ICreditLines
{
    [Effect]
    Task GrantAsync(int customer, decimal limit, CancellationToken cancellationToken);
}

public interface IBureau
{
    Task<BureauAnswer> AskAsync(string number, CancellationToken cancellationToken);
}

public sealed class HttpBureau(HttpClient http) : IBureau
{
    public async Task<BureauAnswer> AskAsync(string number, CancellationToken cancellationToken)
    {
        BureauAnswer? answer = await http.GetFromJsonAsync<BureauAnswer>($"v2/persons/{number}", cancellationToken);
        return answer ?? throw new InvalidOperationException("The bureau has answered with null.");
    }
}

public sealed class CreditLineJob(IBureau bureau, ICreditLines lines)
{
    public async Task RunAsync(IEnumerable<Customer> candidates, CancellationToken cancellationToken)
    {
        foreach (Customer customer in candidates)
        {
            BureauAnswer answer = await bureau.AskAsync(customer.BureauNumber, cancellationToken);
            if (!MustWait(answer))
                await lines.GrantAsync(customer.Id, customer.Limit, cancellationToken); // expect: SI1002
        }
    }

    private static bool MustWait(BureauAnswer answer) => answer switch
    {
        { Blocked: true } => true,
        { Standing: "suspended" or "closed" } => true,
        _ => false,
    };
}
