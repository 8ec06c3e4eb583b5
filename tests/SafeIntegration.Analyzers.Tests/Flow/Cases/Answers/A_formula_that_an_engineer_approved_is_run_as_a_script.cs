using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Plant.Formulas;

public sealed class Readings
{
    public double Pressure { get; init; }

    public double Flow { get; init; }
}

public interface IEngineer
{
    [ReviewPath]
    Task<bool> AgreesAsync(string formula);
}

public sealed class FormulaDesk(IChatClient chat, IEngineer engineer, ILogger<FormulaDesk> logger)
{
    private readonly Dictionary<string, string> _formulas = new(StringComparer.Ordinal);

    public async Task<double?> EvaluateAsync(string wish, Readings readings, CancellationToken cancellationToken)
    {
        if (!_formulas.TryGetValue(wish, out string? formula))
        {
            formula = (await chat.GetResponseAsync("One C# expression over Pressure and Flow, nothing else, for: " + wish, cancellationToken: cancellationToken)).Text;
            if (!await engineer.AgreesAsync(formula))
                return null;
            _formulas[wish] = formula;
        }

        try
        {
            return await CSharpScript.EvaluateAsync<double>(formula, globals: readings, cancellationToken: cancellationToken); // expect: SI2007
        }
        catch (CompilationErrorException problem)
        {
            logger.LogWarning(problem, "The formula does not compile");
            return null;
        }
    }
}
