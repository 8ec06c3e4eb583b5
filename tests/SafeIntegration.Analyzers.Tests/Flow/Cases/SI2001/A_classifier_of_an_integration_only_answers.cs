using Microsoft.ML;
using Microsoft.ML.Data;
using SafeIntegration;

namespace Enquiries;

public sealed class EnquiryText
{
    public string Text { get; set; } = "";
}

public sealed class EnquiryLabel
{
    [ColumnName("PredictedLabel")]
    public string Queue { get; set; } = "";

    public float[] Score { get; set; } = [];
}

public sealed record Enquiry(string Id, string Text);

public sealed record EnquiryRoute(string Queue);

public sealed class EnquiryClassifier(PredictionEngine<EnquiryText, EnquiryLabel> engine) : IModelCall<Enquiry, EnquiryRoute>
{
    public Task<ModelAnswer<EnquiryRoute>> CallAsync(Enquiry input, CancellationToken cancellationToken)
    {
        EnquiryLabel label = engine.Predict(new EnquiryText { Text = input.Text });
        return Task.FromResult(new ModelAnswer<EnquiryRoute>(new EnquiryRoute(label.Queue), "enquiries-2")
        {
            Signals = new Dictionary<string, double> { [ConfidenceSignal.Probability] = label.Score.Max() },
        });
    }
}
