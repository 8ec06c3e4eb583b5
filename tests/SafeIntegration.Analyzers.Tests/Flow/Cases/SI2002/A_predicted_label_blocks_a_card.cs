using Microsoft.ML;
using Microsoft.ML.Data;
using SafeIntegration;

namespace Fraud;

public sealed class CardPayment
{
    public float Amount { get; set; }
    public float DistanceFromHome { get; set; }
    public string Card = "";
}

public sealed class FraudPrediction
{
    [ColumnName("PredictedLabel")]
    public bool IsFraud { get; set; }
}

public interface ICards
{
    [Effect]
    Task BlockAsync(string card);
}

public sealed class FraudCheck(PredictionEngine<CardPayment, FraudPrediction> engine, ICards cards)
{
    public async Task<bool> CheckAsync(CardPayment payment)
    {
        FraudPrediction prediction = engine.Predict(payment);
        if (prediction.IsFraud)
        {
            await cards.BlockAsync(payment.Card); // expect: SI2002
            return false;
        }

        return true;
    }
}
