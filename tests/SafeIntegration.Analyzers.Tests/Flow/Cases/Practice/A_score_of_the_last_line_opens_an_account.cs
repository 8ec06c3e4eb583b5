// shape: document check with a score that is cut out of the text
using System.Globalization;
using Microsoft.Agents.AI;
using SafeIntegration;

namespace Onboarding;

public interface IAccounts
{
    [Effect]
    Task ActivateAsync(Guid customer);
}

public sealed class PassportCheck(AIAgent agent, IAccounts accounts)
{
    private const double Required = 0.92;

    public async Task CheckAsync(Guid customer, string scannedText)
    {
        AgentResponse response = await agent.RunAsync("Does this look like a passport? Last line: confidence between 0 and 1.\n" + scannedText);
        double confidence = Last(response.Text);
        bool sure = confidence.CompareTo(Required) >= 0;
        if (!sure)
            return;

        await accounts.ActivateAsync(customer); // expect: SI2006

        static double Last(string text)
        {
            string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            return double.Parse(lines[^1], CultureInfo.InvariantCulture);
        }
    }
}
