// shape: scoring service over a prediction engine
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Fraud;

public sealed class Transaction
{
    [LoadColumn(0)]
    public float Amount { get; set; }

    [LoadColumn(1)]
    public float Hour { get; set; }
}

public sealed class FraudPrediction
{
    [ColumnName("PredictedLabel")]
    public bool IsFraud { get; set; }

    public float Probability { get; set; }

    public float Score { get; set; }
}

public sealed class FraudGuard(PredictionEngine<Transaction, FraudPrediction> engine, HttpClient bank)
{
    public async Task GuardAsync(string account, Transaction transaction, CancellationToken cancellationToken)
    {
        FraudPrediction prediction = engine.Predict(transaction);
        if (prediction.Probability >= 0.95f)
        {
            using HttpResponseMessage response = await bank.PostAsync($"accounts/{account}/block", content: null, cancellationToken); // expect: SI2006
            response.EnsureSuccessStatusCode();
        }
    }
}
