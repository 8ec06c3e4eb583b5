using System.Globalization;

namespace SafeIntegration.Benchmarks.Contracts;

/// <summary>Compares what a parse allocates with what the same objects take when they are made by hand: each text once, each list in its exact capacity.</summary>
internal static class Allocation
{
    private const int WarmUps = 200;
    private const int Samples = 5;

    /// <summary>Prints a row for each size and kind; whether all are equal to the byte.</summary>
    public static bool Compare()
    {
        IContract<Classes.Order> classOrder = Contract.Of<Classes.Order>();
        IContract<Classes.OrderPage> classPage = Contract.Of<Classes.OrderPage>();
        IContract<Records.Order> recordOrder = Contract.Of<Records.Order>();
        IContract<Records.OrderPage> recordPage = Contract.Of<Records.OrderPage>();
        Console.WriteLine("allocation of a parse, and of the same objects made by hand");
        bool isEqual = true;
        foreach (TextStyle style in Enum.GetValues<TextStyle>())
        {
            isEqual &= IsEqual($"one order, {style}, classes", OrderPayloads.Order(style), classOrder, Copies.Of);
            isEqual &= IsEqual($"one order, {style}, records", OrderPayloads.Order(style), recordOrder, Copies.Of);
            isEqual &= IsEqual($"page of 50 orders, {style}, classes", OrderPayloads.SmallPage(style), classPage, Copies.Of);
            isEqual &= IsEqual($"page of 50 orders, {style}, records", OrderPayloads.SmallPage(style), recordPage, Copies.Of);
            isEqual &= IsEqual($"page of 1000 orders, {style}, classes", OrderPayloads.LargePage(style), classPage, Copies.Of);
            isEqual &= IsEqual($"page of 1000 orders, {style}, records", OrderPayloads.LargePage(style), recordPage, Copies.Of);
        }

        Console.WriteLine();
        return isEqual;
    }

    private static bool IsEqual<T>(string title, byte[] payload, IContract<T> contract, Func<T, T> copy)
    {
        T value = contract.Parse(payload).Value;
        long parsed = BytesOf(() => contract.Parse(payload).Value);
        long copied = BytesOf(() => copy(value));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {title,-44} {parsed,12:N0} {copied,12:N0} {(parsed == copied ? "equal" : "DIFFERENT")}"));
        return parsed == copied;
    }

    // The smallest of a few: a collection in between can make an array of the pool be rented anew.
    private static long BytesOf<T>(Func<T> make)
    {
        for (int i = 0; i < WarmUps; i++)
            make();
        return Enumerable.Range(0, Samples).Min(_ => BytesOfOne(make));
    }

    private static long BytesOfOne<T>(Func<T> make)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        T value = make();
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(value);
        return bytes;
    }
}
