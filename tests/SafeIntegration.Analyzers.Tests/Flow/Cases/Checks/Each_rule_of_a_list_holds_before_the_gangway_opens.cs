using SafeIntegration;

namespace Ferry.Boarding;

public sealed record BoardingPass(string Deck, int Seats);

public interface IGangway
{
    [Effect]
    Task OpenAsync(string deck, int seats);
}

public interface IBoardingRule
{
    bool Holds(BoardingPass pass);
}

public sealed class KnownDeck(IReadOnlySet<string> decks) : IBoardingRule
{
    public bool Holds(BoardingPass pass) => decks.Contains(pass.Deck);
}

public sealed class SeatsOfACar : IBoardingRule
{
    public bool Holds(BoardingPass pass) => pass.Seats is >= 1 and <= 9;
}

public sealed class Boarding(HttpClient agency, IGangway gangway, IEnumerable<IBoardingRule> injected)
{
    private static readonly string[] Decks = ["sun", "car"];

    private static readonly IBoardingRule[] Rules = [new KnownDeck(new HashSet<string> { "sun", "car" }), new SeatsOfACar()];

    private static readonly Func<BoardingPass, bool>[] Checks = [pass => Decks.Contains(pass.Deck), pass => pass.Seats is > 0 and < 10];

    private static readonly List<Func<BoardingPass, bool>> Forgotten = [pass => Decks.Contains(pass.Deck)];

    public async Task BoardByRulesAsync(int number)
    {
        BoardingPass pass = await ReadAsync(number);
        foreach (IBoardingRule rule in Rules)
        {
            if (!rule.Holds(pass))
                return;
        }

        await gangway.OpenAsync(pass.Deck, pass.Seats);
    }

    public async Task BoardIfAllHoldAsync(int number)
    {
        BoardingPass pass = await ReadAsync(number);
        if (Rules.All(rule => rule.Holds(pass)))
            await gangway.OpenAsync(pass.Deck, pass.Seats);
    }

    public async Task BoardUnlessOneIsBrokenAsync(int number)
    {
        BoardingPass pass = await ReadAsync(number);
        if (injected.Any(rule => !rule.Holds(pass)))
            throw new InvalidOperationException($"Pass {number} is not valid.");

        await gangway.OpenAsync(pass.Deck, pass.Seats);
    }

    public async Task BoardByDelegatesAsync(int number)
    {
        BoardingPass pass = await ReadAsync(number);
        foreach (Func<BoardingPass, bool> check in Checks)
        {
            if (!check(pass))
                throw new InvalidOperationException($"Pass {number} is not valid.");
        }

        await gangway.OpenAsync(pass.Deck, pass.Seats);
    }

    public async Task<bool> TryBoardAsync(int number)
    {
        BoardingPass pass = await ReadAsync(number);
        if (!Checks.All(check => check(pass)))
            return false;

        await gangway.OpenAsync(pass.Deck, pass.Seats);
        return true;
    }

    public async Task BoardWithAForgottenRuleAsync(int number)
    {
        BoardingPass pass = await ReadAsync(number);
        foreach (Func<BoardingPass, bool> check in Forgotten)
        {
            if (!check(pass))
                return;
        }

        await gangway.OpenAsync(pass.Deck, pass.Seats); // expect: SI1001
    }

    private async Task<BoardingPass> ReadAsync(int number) =>
        await agency.GetFromJsonAsync<BoardingPass>($"passes/{number}") ?? throw new InvalidOperationException($"There is no pass {number}.");
}
