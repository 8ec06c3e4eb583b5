using System.ComponentModel;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.AI;

namespace Calculator;

public sealed class CalculatorTools(ILogger<CalculatorTools> logger, Meter meter)
{
    private readonly Counter<int> _calls = meter.CreateCounter<int>("calculator.calls");

    public AITool[] All() => [AIFunctionFactory.Create(Loan, "loan"), AIFunctionFactory.Create(Convert, "convert")];

    [Description("The monthly rate of a loan.")]
    private decimal Loan(decimal amount, int months, decimal yearlyRate)
    {
        _calls.Add(1);
        logger.LogInformation("Loan over {Amount}", amount);
        decimal rate = yearlyRate / 12m;
        double factor = Math.Pow((double)(1m + rate), months);
        return Math.Round(amount * rate * (decimal)(factor / (factor - 1)), 2);
    }

    private static double Convert(double value, bool toFahrenheit) => toFahrenheit ? value * 1.8 + 32 : (value - 32) / 1.8;
}
