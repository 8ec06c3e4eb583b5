using SafeIntegration;

namespace Museum.Loans;

public sealed record LoanOffer(string Lender, int Pieces, decimal Insured);

public enum Verdict
{
    Acceptable,
    UnknownLender,
    TooMany,
    TooDear,
}

public interface IRegistrar
{
    [Effect]
    Task AcceptAsync(string lender, int pieces, decimal insured);
}

public sealed class LoanOffice(HttpClient exchange, IRegistrar registrar)
{
    private static readonly HashSet<string> Lenders = ["Louvre", "Prado", "Uffizi"];

    public async Task AcceptAsync(string number)
    {
        LoanOffer offer = await ReadAsync(number);
        if (Judge(offer) != Verdict.Acceptable)
            return;

        await registrar.AcceptAsync(offer.Lender, offer.Pieces, offer.Insured);
    }

    public async Task<string> AnswerAsync(string number)
    {
        LoanOffer offer = await ReadAsync(number);
        switch (Judge(offer))
        {
            case Verdict.Acceptable:
                await registrar.AcceptAsync(offer.Lender, offer.Pieces, offer.Insured);
                return "accepted";
            case Verdict.UnknownLender:
                return "please introduce yourself";
            default:
                return "refused";
        }
    }

    public async Task AcceptBackwardsAsync(string number)
    {
        LoanOffer offer = await ReadAsync(number);
        if (Judge(offer) == Verdict.Acceptable)
            return;

        await registrar.AcceptAsync(offer.Lender, offer.Pieces, offer.Insured); // expect: SI1001
    }

    public async Task AcceptInOneGoAsync(string number)
    {
        LoanOffer offer = await ReadAsync(number);
        var verdict = Verdict.Acceptable;
        if (!Lenders.Contains(offer.Lender))
            verdict = Verdict.UnknownLender;
        else if (offer.Pieces is < 1 or > 40)
            verdict = Verdict.TooMany;
        else if (offer.Insured is <= 0m or > 5_000_000m)
            verdict = Verdict.TooDear;

        if (verdict == Verdict.Acceptable)
            await registrar.AcceptAsync(offer.Lender, offer.Pieces, offer.Insured);
    }

    private async Task<LoanOffer> ReadAsync(string number) =>
        await exchange.GetFromJsonAsync<LoanOffer>($"offers/{number}") ?? throw new InvalidOperationException($"There is no offer {number}.");

    private static Verdict Judge(LoanOffer offer)
    {
        if (!Lenders.Contains(offer.Lender))
            return Verdict.UnknownLender;
        if (offer.Pieces is < 1 or > 40)
            return Verdict.TooMany;
        return offer.Insured is <= 0m or > 5_000_000m ? Verdict.TooDear : Verdict.Acceptable;
    }
}
