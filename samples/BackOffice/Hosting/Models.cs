using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Orders;
using BackOffice.Suppliers;

namespace BackOffice.Hosting;

/// <summary>The models of the sample, trained once a run: they stay while the application is deployed anew.</summary>
public sealed record Models(OrderUrgencyModel Orders, EnquiryModels Enquiries, InvoiceReader Invoices) : IDisposable
{
    private const int TrainingInvoices = 600;

    /// <summary>Trains all of them, on examples that nothing of the run is among.</summary>
    public static async Task<Models> TrainAsync(CancellationToken cancellationToken)
    {
        Task<OrderUrgencyModel> orders = Task.Run(() => new OrderUrgencyModel(), cancellationToken);
        Task<EnquiryModels> enquiries = Task.Run(() => new EnquiryModels(), cancellationToken);
        IReadOnlyList<LabelledInvoice> examples = await TrainingSet.MakeAsync(TrainingInvoices, cancellationToken);
        InvoiceReader invoices = await Task.Run(() => InvoiceReader.Train(examples, cancellationToken), cancellationToken);
        return new(await orders, await enquiries, invoices);
    }

    /// <summary>Registers the models.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton(Orders).AddSingleton(Enquiries).AddSingleton(Invoices);

    /// <inheritdoc/>
    public void Dispose()
    {
        Orders.Dispose();
        Enquiries.Dispose();
    }
}
