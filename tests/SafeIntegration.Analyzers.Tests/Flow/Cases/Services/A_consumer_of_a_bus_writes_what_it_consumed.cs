// shape: IConsumer<T> of a message bus, with a stand-in for its package
using Microsoft.EntityFrameworkCore;

namespace MassTransit
{
    public interface ConsumeContext<out T> where T : class
    {
        T Message { get; }
        CancellationToken CancellationToken { get; }
    }

    public interface IConsumer<in T> where T : class
    {
        Task Consume(ConsumeContext<T> context);
    }
}

namespace Warehouse
{
    using MassTransit;

    public sealed record ParcelScanned(string Barcode, string Gate);

    public sealed class Scan
    {
        public int Id { get; set; }
        public required string Barcode { get; set; }
        public required string Gate { get; set; }
    }

    public sealed class WarehouseContext(DbContextOptions<WarehouseContext> options) : DbContext(options)
    {
        public DbSet<Scan> Scans => Set<Scan>();
    }

    public sealed class ParcelScannedConsumer(WarehouseContext context) : IConsumer<ParcelScanned>
    {
        public async Task Consume(ConsumeContext<ParcelScanned> scanned)
        {
            context.Scans.Add(new Scan { Barcode = scanned.Message.Barcode, Gate = scanned.Message.Gate }); // expect: SI1001
            await context.SaveChangesAsync(scanned.CancellationToken);
        }
    }
}
