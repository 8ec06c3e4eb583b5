using SafeIntegration;

namespace Case.StaticAbstractWire;

public interface IWireMessage<TSelf>
    where TSelf : IWireMessage<TSelf>
{
    static abstract string Prefix { get; }

    static abstract TSelf FromWire(string line);
}

public sealed record StockMove(string Bin, string Comment) : IWireMessage<StockMove>
{
    public static string Prefix => "MV";

    public static StockMove FromWire(string line)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        return new StockMove(parts[1], parts[2]);
    }
}

public static class WireReader
{
    public static T Read<T>(string line)
        where T : IWireMessage<T>
    {
        return T.FromWire(line);
    }
}

public interface IWarehouse
{
    [Effect]
    Task MoveAsync(int pallet, string bin, CancellationToken cancellationToken);
}

public sealed class ScannerHandler(IWarehouse warehouse, ILogger<ScannerHandler> logger)
{
    private int _pallet;

    public async Task HandleAsync([ExternalInput] string line, CancellationToken cancellationToken)
    {
        StockMove move = WireReader.Read<StockMove>(line);
        _pallet++;
        logger.LogInformation("Moving pallet {Pallet}: {Comment}", _pallet, move.Comment);
        await warehouse.MoveAsync(_pallet, move.Bin, cancellationToken); // expect: SI1001
    }
}
