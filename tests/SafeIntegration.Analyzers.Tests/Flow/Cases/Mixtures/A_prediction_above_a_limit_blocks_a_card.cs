using Microsoft.ML;
using SafeIntegration;

namespace Fraud.Limit;

public sealed class Payment
{
    public float Amount { get; set; }
}

public sealed class Verdict
{
    public bool PredictedLabel { get; set; }

    public float Probability { get; set; }
}

public sealed class FraudCheck(PredictionEngine<Payment, Verdict> engine)
{
    public void Check(Guid card, float amount)
    {
        Verdict verdict = engine.Predict(new Payment { Amount = amount });
        if (verdict.Probability > 0.8f)
            Block(card); // expect: SI2006
    }

    [Effect]
    private static void Block(Guid card) => Console.WriteLine(card);
}
