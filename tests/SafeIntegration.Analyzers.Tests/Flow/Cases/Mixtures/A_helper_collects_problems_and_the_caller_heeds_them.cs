namespace Problems.Heeded;

public sealed record Claim(string Number, decimal Amount);

public sealed class Claims(HttpClient portal, HttpClient payments)
{
    public async Task PayAsync()
    {
        Claim claim = (await portal.GetFromJsonAsync<Claim>("next"))!;
        List<string> problems = Check(claim);
        if (problems.Count > 0)
            throw new InvalidDataException(string.Join("; ", problems));
        (await payments.PostAsJsonAsync("payments", claim)).EnsureSuccessStatusCode();
    }

    [SafeIntegration.Validates]
    private static List<string> Check(Claim claim)
    {
        List<string> problems = [];
        if (claim.Number.Length != 8)
            problems.Add("The number has not eight characters.");
        if (claim.Amount is <= 0 or > 1_000)
            problems.Add("The amount is out of range.");
        return problems;
    }
}
