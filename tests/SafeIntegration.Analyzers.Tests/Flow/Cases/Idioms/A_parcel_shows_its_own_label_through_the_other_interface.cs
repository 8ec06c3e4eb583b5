using SafeIntegration;

namespace Case.ExplicitInterfaces;

public interface IPartnerView
{
    string Label { get; }
}

public interface IInternalView
{
    string Label { get; }
}

public sealed class Parcel(int number, string partnerLabel) : IPartnerView, IInternalView
{
    string IPartnerView.Label => partnerLabel;

    string IInternalView.Label => $"P-{number:D8}";
}

public interface IParcelNumbers
{
    int Next();
}

public interface ILabelPrinter
{
    [Effect]
    Task PrintAsync(string label, CancellationToken cancellationToken);
}

public sealed class ParcelHandler(IParcelNumbers numbers, ILabelPrinter printer, ILogger<ParcelHandler> logger)
{
    public async Task HandleAsync([ExternalInput] string partnerLabel, CancellationToken cancellationToken)
    {
        Parcel parcel = new(numbers.Next(), partnerLabel);
        Trace(parcel);
        await PrintAsync(parcel, cancellationToken);
    }

    private void Trace(IPartnerView view) => logger.LogInformation("The partner calls it {Label}", view.Label);

    private Task PrintAsync(IInternalView view, CancellationToken cancellationToken) => printer.PrintAsync(view.Label, cancellationToken);
}
