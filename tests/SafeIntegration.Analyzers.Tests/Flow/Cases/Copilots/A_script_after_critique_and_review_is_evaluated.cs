using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Controlling.Formulas;

public sealed class Figures
{
    public decimal Revenue { get; init; }

    public decimal Cost { get; init; }
}

public interface IFormulaReviewer
{
    [ReviewPath]
    Task<bool> AcceptAsync(string formula, CancellationToken cancellationToken);
}

public sealed class FormulaAssistant(IChatClient author, IChatClient critic)
{
    public async Task<string> WriteAsync(string wish, CancellationToken cancellationToken)
    {
        string formula = await AskAsync(author, $"Write a C# expression over Revenue and Cost for: {wish}", cancellationToken);
        for (int round = 0; round < 3; round++)
        {
            string opinion = await AskAsync(critic, $"Say OK, or what is wrong with this expression for '{wish}': {formula}", cancellationToken);
            if (opinion.StartsWith("OK", StringComparison.Ordinal))
                break;

            formula = await AskAsync(author, $"Correct {formula}. The critic says: {opinion}", cancellationToken);
        }

        return formula;
    }

    private static async Task<string> AskAsync(IChatClient chat, string prompt, CancellationToken cancellationToken) =>
        (await chat.GetResponseAsync(prompt, cancellationToken: cancellationToken)).Text;
}

public sealed class FormulaRunner(FormulaAssistant assistant, IFormulaReviewer reviewer)
{
    public async Task<decimal?> ComputeAsync(string wish, Figures figures, CancellationToken cancellationToken)
    {
        string formula = await assistant.WriteAsync(wish, cancellationToken);
        if (!await reviewer.AcceptAsync(formula, cancellationToken))
            return null;

        return await CSharpScript.EvaluateAsync<decimal>(formula, globals: figures, cancellationToken: cancellationToken); // expect: SI2007
    }
}
