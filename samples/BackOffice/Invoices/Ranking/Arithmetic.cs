using BackOffice.Invoices.Candidates;

namespace BackOffice.Invoices.Ranking;

/// <summary>Net, VAT and total, as indices into the amounts of a document, that add up and whose VAT rate is a plausible one.</summary>
internal readonly record struct Triple(int Net, int Vat, int Total);

/// <summary>Which amounts of a document add up to which.</summary>
internal sealed class Arithmetic
{
    private const int MostAmounts = 150;
    private const decimal LowestRate = 0.02m;
    private const decimal HighestRate = 0.28m;

    private readonly int[] _asNet;
    private readonly int[] _asVat;
    private readonly int[] _asTotal;
    private readonly int[] _nearest;

    public Arithmetic(DocumentView view)
    {
        IReadOnlyList<Candidate<AmountValue>> amounts = view.Candidates.Amounts;
        (_asNet, _asVat, _asTotal, _nearest) = (new int[amounts.Count], new int[amounts.Count], new int[amounts.Count], new int[amounts.Count]);
        Array.Fill(_nearest, int.MaxValue);
        Triples = amounts.Count > MostAmounts ? [] : Find(amounts);
        foreach (Triple triple in Triples)
        {
            _asNet[triple.Net]++;
            _asVat[triple.Vat]++;
            _asTotal[triple.Total]++;
            int spread = Spread(view, triple);
            _nearest[triple.Net] = Math.Min(_nearest[triple.Net], spread);
            _nearest[triple.Vat] = Math.Min(_nearest[triple.Vat], spread);
            _nearest[triple.Total] = Math.Min(_nearest[triple.Total], spread);
        }
    }

    public IReadOnlyList<Triple> Triples { get; }

    /// <summary>How different the triples are: the number of distinct totals among them.</summary>
    public int DistinctTotals(IReadOnlyList<Candidate<AmountValue>> amounts) => Triples.Select(t => amounts[t.Total].Value.Amount).Distinct().Count();

    /// <summary>How often the amount is the net, the VAT and the total of a triple.</summary>
    public (int Net, int Vat, int Total) Roles(int amount) => (_asNet[amount], _asVat[amount], _asTotal[amount]);

    /// <summary>Lines over which the closest triple with this amount is spread; null if there is none.</summary>
    public int? NearestSpread(int amount) => _nearest[amount] == int.MaxValue ? null : _nearest[amount];

    private static List<Triple> Find(IReadOnlyList<Candidate<AmountValue>> amounts)
    {
        ILookup<decimal, int> byValue = Enumerable.Range(0, amounts.Count).ToLookup(i => amounts[i].Value.Amount);
        List<Triple> triples = [];
        for (int net = 0; net < amounts.Count; net++)
        {
            decimal n = amounts[net].Value.Amount;
            for (int vat = 0; vat < amounts.Count; vat++)
            {
                decimal v = amounts[vat].Value.Amount;
                if (n == 0 || vat == net || v / n is < LowestRate or > HighestRate) continue;
                foreach (int total in byValue[n + v]) triples.Add(new Triple(net, vat, total));
            }
        }

        return triples;
    }

    private static int Spread(DocumentView view, Triple triple)
    {
        int Line(int amount) => view.Words[view.Candidates.Amounts[amount].First].Line;
        int low = Math.Min(Line(triple.Net), Math.Min(Line(triple.Vat), Line(triple.Total)));
        int high = Math.Max(Line(triple.Net), Math.Max(Line(triple.Vat), Line(triple.Total)));
        return high - low;
    }
}
