using BackOffice.Enquiries;
using BackOffice.Invoices;
using BackOffice.Orders;

namespace BackOffice.Hosting;

/// <summary>The models of the sample, trained once a run: they stay while the application is deployed anew.</summary>
public sealed record Models(OrderUrgencyModel Orders, EnquiryModels Enquiries, InvoiceReader Invoices) : IDisposable
{
    /// <summary>Trains all of them, on examples that nothing of the run is among.</summary>
    public static async Task<Models> TrainAsync(CancellationToken cancellationToken)
    {
        Task<OrderUrgencyModel> orders = Task.Run(() => new OrderUrgencyModel(), cancellationToken);
        Task<EnquiryModels> enquiries = Task.Run(() => new EnquiryModels(), cancellationToken);
        InvoiceReader invoices = await InvoiceTraining.TrainAsync(cancellationToken);
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
