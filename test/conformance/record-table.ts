/** The layout of every table of records, as the properties of an `AWS::DynamoDB::Table`. */
export const recordTable = (name: string) => ({
  TableName: name,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk', 'duePk', 'dueSk', 'listedPk', 'listedSk'].map((AttributeName) => {
    return { AttributeName, AttributeType: 'S' };
  }),
  KeySchema: keys('pk', 'sk'),
  GlobalSecondaryIndexes: [
    { IndexName: 'due', KeySchema: keys('duePk', 'dueSk'), Projection: { ProjectionType: 'ALL' } },
    { IndexName: 'listed', KeySchema: keys('listedPk', 'listedSk'), Projection: { ProjectionType: 'ALL' } },
  ],
  TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
});

const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' },
  { AttributeName: range, KeyType: 'RANGE' },
];
