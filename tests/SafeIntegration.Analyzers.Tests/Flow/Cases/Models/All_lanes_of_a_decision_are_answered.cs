// shape: two switches over a decision, one complete and one that throws
using SafeIntegration;

namespace Leasing.Applications;

public sealed record Terms(int Months, string Tariff);

public enum Lamp
{
    Green,
    Yellow,
    Red,
}

public sealed class ApplicationScreen(TextWriter screen)
{
    public async Task ShowAsync(string applicant, Decision<Terms> decision)
    {
        string text = decision switch
        {
            Automatic<Terms> automatic => $"{automatic.Output.Months} months, {automatic.Output.Tariff}",
            NeedsReview<Terms> => "a colleague looks at it",
            Rejected<Terms> rejected => $"not understood: {rejected.Violations[0]}",
            Pending<Terms> => "we will tell you",
        };
        await screen.WriteLineAsync($"{LampOf(decision)} {applicant}: {text}");
    }

    private static Lamp LampOf(Decision<Terms> decision)
    {
        switch (decision)
        {
            case Automatic<Terms>:
                return Lamp.Green;
            case NeedsReview<Terms>:
                return Lamp.Yellow;
            case Rejected<Terms>:
                return Lamp.Red;
            default:
                throw new InvalidOperationException("A submitted application is never pending here.");
        }
    }
}
